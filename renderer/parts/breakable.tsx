import { Fragment } from "react";
import { labelWords } from "../../shared/paper/label-words.ts";

/** A label of the form that breaks between its words only: 商业/企业, never 商业企/业. Its style says word-break: keep-all. */
export function Breakable({ text }: { readonly text: string }) {
  return labelWords(text).map((word, place) => (
    <Fragment key={word}>
      {place > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
