import { folderOf, layerOf, type Import } from "./imports.ts";

/** A layer of the house: what it is, its folders from the bottom up, and everything that its files import. */
export interface DrawnLayer {
  readonly name: string;
  readonly order: readonly string[];
  readonly imports: readonly Import[];
}

const head = `# The house

Three layers. \`renderer/\` and \`electron/\` use \`shared/\` and never each other; each runs in a compiler world of its own. An arrow leads from a folder to one that it
uses; where the way goes through others already, its own arrow is left out. Drawn from the imports, types included, by
\`npm run unit -- test/architecture -u\`, which also holds the order.

\`\`\`mermaid
flowchart TD
  renderer["renderer/: the window"] --> shared["shared/: the pure core"]
  electron["electron/: main process, command line"] --> shared
  renderer -.->|"bridge: commands and events of the contract"| electron
\`\`\`
`;

/** The page with the picture of the folders of each layer and their arrows. */
export function drawHouse(layers: readonly DrawnLayer[]): string {
  return [head, ...layers.map(drawLayer)].join("\n");
}

function drawLayer({ name, order, imports }: DrawnLayer): string {
  const folders = order.filter((folder) => folder !== ".");
  const uses = usesOf(name, folders, imports);
  const arrows = folders
    .toReversed()
    .flatMap((from) => [...direct(from, uses)].toSorted().map((to) => `  ${from} --> ${to}`));
  return [`## ${name}/`, "", "```mermaid", "flowchart TD", ...arrows, "```", ""].join("\n");
}

type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** The folders below that each folder uses. */
function usesOf(layer: string, folders: readonly string[], imports: readonly Import[]): Uses {
  const uses = new Map(folders.map((folder) => [folder, new Set<string>()]));
  for (const { from, to } of imports) {
    const [above, below] = [folderOf(from), folderOf(to)];
    if (layerOf(to) === layer && folders.indexOf(below) >= 0 && folders.indexOf(below) < folders.indexOf(above)) {
      uses.get(above)?.add(below);
    }
  }
  return uses;
}

/** The folders that a folder uses and that none of the others it uses leads to. */
function direct(from: string, uses: Uses): ReadonlySet<string> {
  const own = uses.get(from) ?? new Set();
  const beyond = new Set([...own].flatMap((to) => [...reachable(to, uses)]));
  return new Set([...own].filter((to) => !beyond.has(to)));
}

function reachable(from: string, uses: Uses): ReadonlySet<string> {
  const found = new Set(uses.get(from));
  for (const each of found) for (const further of uses.get(each) ?? []) found.add(further);
  return found;
}
