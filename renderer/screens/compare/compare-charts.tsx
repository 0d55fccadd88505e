import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { type ComparedChart, chartBars, comparedCharts } from "../../../shared/compare/chart-series.ts";
import type { Comparison } from "../../../shared/compare/compare-reports.ts";
import { reportNames } from "../../../shared/compare/comparison-table.ts";
import { compareScreenWords } from "../../../shared/words/compare.ts";
import { useSettings } from "../../shell/settings-context.tsx";

const heights: Readonly<Record<ComparedChart, number>> = { requests: 150, results: 370, proceedings: 200 };

/** The charts of a comparison: bars from 0, both reports side by side, each bar with its number. */
export function CompareCharts({ comparison }: { readonly comparison: Comparison }) {
  return (
    <>
      {comparedCharts.map((chart) => (
        <Chart key={chart} chart={chart} comparison={comparison} />
      ))}
    </>
  );
}

function Chart({ chart, comparison }: { readonly chart: ComparedChart; readonly comparison: Comparison }) {
  const { say, language } = useSettings();
  const [a, b] = reportNames(comparison, language);
  const bars = chartBars(chart, comparison);
  // With a shape of its own a bar of 0 keeps its number, and is told apart from one that is not stated.
  const bar = { isAnimationActive: false, maxBarSize: 14, shape: <Rectangle /> } as const;
  const label = { fontSize: 11, fill: "var(--ink)", position: "right" } as const;
  return (
    <figure>
      <figcaption>
        <strong>{say(compareScreenWords[chart])}</strong> <span className="quiet">{say(compareScreenWords.unit)}</span>
      </figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={heights[chart]}>
          <BarChart
            data={[...bars]}
            layout="vertical"
            accessibilityLayer={false}
            margin={{ top: 4, right: 44, bottom: 0, left: 0 }}
            barCategoryGap="24%"
            barGap={2}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis
              type="number"
              domain={[0, "auto"]}
              allowDecimals={false}
              tick={{ fontSize: 11, fill: "var(--quiet)" }}
              stroke="var(--line)"
            />
            <YAxis
              type="category"
              dataKey="name"
              width={104}
              interval={0}
              tick={{ fontSize: 12, fill: "var(--ink)" }}
              stroke="var(--line)"
            />
            <Legend
              verticalAlign="top"
              align="right"
              height={20}
              iconSize={10}
              itemSorter={null}
              formatter={(name: string) => <span className="chart-name">{name}</span>}
            />
            <Bar dataKey="a" name={a} fill="var(--chart-a)" {...bar}>
              <LabelList dataKey="a" {...label} />
            </Bar>
            <Bar dataKey="b" name={b} fill="var(--chart-b)" {...bar}>
              <LabelList dataKey="b" {...label} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <table className="unseen">
        <caption>{say(compareScreenWords[chart])}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{a}</th>
            <th scope="col">{b}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((pair) => (
            <tr key={pair.name}>
              <th scope="row">{pair.name}</th>
              <td>{pair.a ?? say(compareScreenWords.blank)}</td>
              <td>{pair.b ?? say(compareScreenWords.blank)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
