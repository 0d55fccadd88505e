import type { Comparison } from "../../../shared/compare/compare-reports.ts";
import { rateNote, reportNames } from "../../../shared/compare/comparison-table.ts";
import { compareRates, type Rate } from "../../../shared/compare/rates.ts";
import { compareWords, rateWords } from "../../../shared/words/compare.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** The rates of both reports, each with the cases behind it. */
export function RateTable({ comparison }: { readonly comparison: Comparison }) {
  const { say, language } = useSettings();
  const [a, b] = reportNames(comparison, language);
  return (
    <table className="compare-rates">
      <caption>{say(compareWords.rates)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{a}</th>
          <th scope="col">{b}</th>
          <th scope="col">{say(compareWords.points)}</th>
        </tr>
      </thead>
      <tbody>
        {compareRates(comparison).map((rate) => (
          <tr key={rate.name}>
            <th scope="row">{say(rateWords[rate.name])}</th>
            <RateCell rate={rate.a} />
            <RateCell rate={rate.b} />
            <td>{rate.points !== null && Number(rate.points) > 0 ? `+${rate.points}` : rate.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RateCell({ rate }: { readonly rate: Rate }) {
  const { language } = useSettings();
  return (
    <td>
      {rate.percent !== null && <span>{rate.percent}%</span>} <span className="quiet">{rateNote(rate, language)}</span>
    </td>
  );
}
