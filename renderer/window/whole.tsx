import { Button, Loader } from "@mantine/core";

/** A sentence in the middle of an otherwise empty window. */
export function Whole(props: { readonly text: string; readonly busy?: boolean; readonly reload?: string }) {
  return (
    <main className="whole">
      <h1>勾稽</h1>
      {props.busy === true && <Loader size="sm" />}
      <p role={props.busy === true ? "status" : "alert"}>{props.text}</p>
      {props.reload !== undefined && <Button onClick={() => window.location.reload()}>{props.reload}</Button>}
    </main>
  );
}
