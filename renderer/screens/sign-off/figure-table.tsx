import type { Report } from "../../../shared/report/report.ts";
import { keyFigures } from "../../../shared/sign-off/key-figures.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { keyFigureWords } from "../../../shared/words/sign-off.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** The five figures beside last year's. */
export function FigureTable({ report }: { readonly report: Report }) {
  const { say } = useSettings();
  const figures = keyFigures(report);
  return (
    <section aria-labelledby="sign-off-figures">
      <h2 id="sign-off-figures">{say(signOffWords.figures)}</h2>
      <table className="sign-off-table">
        <thead>
          <tr>
            <th scope="col">{say(signOffWords.figure)}</th>
            <th scope="col" className="number">
              {say(signOffWords.thisYear)}
            </th>
            <th scope="col" className="number">
              {say(signOffWords.lastYear)}
            </th>
            <th scope="col" className="number">
              {say(signOffWords.change)}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, value, lastYear, change, percent }) => (
            <tr key={name}>
              <th scope="row">{say(keyFigureWords[name])}</th>
              <td className="number sign-off-figure">{value ?? "—"}</td>
              <td className="number">{lastYear ?? "—"}</td>
              <td className="number">
                {signed(change)}
                {percent !== undefined && percent !== 0 && <span className="quiet"> {signed(percent)}%</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.every(({ lastYear }) => lastYear === undefined) && (
        <p className="quiet">{say(signOffWords.noLastYear)}</p>
      )}
    </section>
  );
}

function signed(change: number | undefined): string {
  if (change === undefined) return "—";
  return change > 0 ? `+${change}` : String(change).replace("-", "−");
}
