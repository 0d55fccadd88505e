import { Component, type ReactNode } from "react";
import { Whole } from "./whole.tsx";

interface Props {
  readonly text: string;
  readonly reload: string;
  readonly children: ReactNode;
}

/** Catches bugs in drawing once, and says that nothing on disk is lost. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Whole text={this.props.text} reload={this.props.reload} /> : this.props.children;
  }
}
