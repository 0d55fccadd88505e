import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

/** A sentence in the middle of an otherwise empty window, where it cannot go on. */
export function Whole(props: { readonly text: string; readonly reload?: string }) {
  return (
    <main className="whole">
      <h1>勾稽</h1>
      <p role="alert">{props.text}</p>
      {props.reload !== undefined && <Button onClick={() => window.location.reload()}>{props.reload}</Button>}
    </main>
  );
}

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
