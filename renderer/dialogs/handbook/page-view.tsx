import { UnstyledButton } from "@mantine/core";
import type { HandbookBlock, HandbookPage, HandbookPicture } from "../../../shared/handbook/page.ts";
import { chapterWords } from "../../../shared/handbook/words.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** Taken by `npm run screenshots`. */
const pictures: Readonly<Record<HandbookPicture, string>> = {
  balance: new URL("./pictures/balance.png", import.meta.url).href,
  "check-list": new URL("./pictures/check-list.png", import.meta.url).href,
  import: new URL("./pictures/import.png", import.meta.url).href,
  "sign-off": new URL("./pictures/sign-off.png", import.meta.url).href,
};

/** A page of the handbook. */
export function PageView(props: {
  readonly page: HandbookPage;
  readonly pages: readonly HandbookPage[];
  readonly onShow: (id: string) => void;
}) {
  const { say } = useSettings();
  const { page } = props;
  return (
    <>
      <p className="quiet">{say(chapterWords[page.chapter])}</p>
      <h2>{say(page.title)}</h2>
      {page.blocks.map((block, place) => (
        // The pieces of a page never change their places.
        <BlockView key={`${page.id} ${place}`} {...props} block={block} />
      ))}
    </>
  );
}

function BlockView(props: {
  readonly block: HandbookBlock;
  readonly pages: readonly HandbookPage[];
  readonly onShow: (id: string) => void;
}) {
  const { say } = useSettings();
  const { block } = props;
  switch (block.kind) {
    case "text":
      return <p>{say(block.text)}</p>;
    case "heading":
      return <h3>{say(block.text)}</h3>;
    case "caution":
      return (
        <p className="handbook-caution" role="note">
          {say(block.text)}
        </p>
      );
    case "list": {
      const lines = block.lines.map((line) => <li key={line.zh}>{say(line)}</li>);
      return block.ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
    }
    case "facts":
      return (
        <dl>
          {block.facts.map(({ name, text }) => (
            <div key={`${name.zh} ${text.zh}`} style={{ display: "contents" }}>
              <dt>{say(name)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return (
        <table>
          <thead>
            <tr>
              {block.heads.map((head) => (
                <th key={head.zh} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.map(({ zh }) => zh).join(" ")}>
                {row.map((cell, place) => (
                  // The cells of a row never change their places.
                  <td key={`${place} ${cell.zh}`}>{say(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "picture":
      return (
        <figure>
          <img src={pictures[block.picture]} alt={say(block.shows)} />
          <figcaption>{say(block.shows)}</figcaption>
        </figure>
      );
    case "pages":
      return (
        <div>
          <h3>{say(block.name)}</h3>
          <div className="handbook-pages">
            {block.ids.flatMap((id) => {
              const page = props.pages.find((each) => each.id === id);
              if (page === undefined) return [];
              return (
                <UnstyledButton key={id} onClick={() => props.onShow(id)}>
                  {say(page.title)}
                </UnstyledButton>
              );
            })}
          </div>
        </div>
      );
  }
}
