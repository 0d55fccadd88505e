import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, dayNumber, dayOfNumber, isWeekend } from "../../../shared/calendar.ts";
import { readDate } from "../../../shared/ledger/dates.ts";
import { workingCalendar } from "../../../shared/ledger/working-days.ts";

describe("dates as registers spell them", () => {
  it.each([
    "2021.3.5",
    "2021-03-05",
    "2021/3/5",
    "2021年3月5日",
    "2021 年 3 月 5 日",
    "21年3月5日",
    "21/3/5",
    "21.3.5",
    "20210305",
    "２０２１．３．５",
    "2021-03-05 10:30",
    "2021-03-05 10:30:15",
    "2021年3月5日上午",
    "2021年3月5日（周五）",
    "二〇二一年三月五日",
    "44260",
    "44260.4375",
    "2021、3、5",
    "2021·3·5",
    "2021\\3\\5",
    "2021—3—5",
    "2021,3,5",
    "（2021年3月5日）",
    "'2021-3-5",
    "2021年三月五日",
    "2021-03-05T10:30:00.000Z",
    "2021-03-05T10:30:00+08:00",
  ])("%s is 2021-03-05", (text) => {
    expect(readDate(text)).toEqual({ day: "2021-03-05" });
  });

  it.each(["", "——", "/", "无", "未答复", "办理中", "待补正", "n/a"])("%j is none", (text) => {
    expect(readDate(text)).toBe("none");
  });

  it.each([
    "3月5日",
    "2021年3月",
    "2021.13.5",
    "2021.2.29",
    "5/3/2021",
    "12/05/21",
    "09.3.5",
    "2021.3.5、2021.4.2",
    "约三月上旬",
    // From March to May, or the 5th of March; three days of some month.
    "2021.3-5",
    "21、3、5",
    // Already the next day here.
    "2020-12-31T16:00:00.000Z",
    "1850-01-01",
    "123",
  ])("%s is unclear", (text) => {
    expect(readDate(text)).toBe("unclear");
  });

  it("3月5日 is a day where somebody has said of which year", () => {
    expect(readDate("3月5日", 2021)).toEqual({ day: "2021-03-05" });
  });

  it("13/5/2021 can be read in one way only", () => {
    expect(readDate("13/5/2021")).toEqual({ day: "2021-05-13" });
  });
});

describe("the calendar", () => {
  it("agrees with the one of the language", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(dayOfNumber(dayNumber(day))).toBe(day);
          expect(isWeekend(dayNumber(day))).toBe(date.getUTCDay() % 6 === 0);
        },
      ),
    );
  });

  it("has no 29 February but in leap years", () => {
    expect([calendarDay(2020, 2, 29), calendarDay(2021, 2, 29)]).toEqual(["2020-02-29", undefined]);
  });
});

describe("terms in working days: the first day does not count (art. 33; courts: the last is moved over holidays)", () => {
  const { after, knows } = workingCalendar();
  it.each([
    ["an ordinary month", "2021-03-01", 20, "2021-03-29"],
    ["over 春节 2021, with 7 and 20 February worked", "2021-02-05", 20, "2021-03-10"],
    ["over 国庆 2024, with 29 September and 12 October worked", "2024-09-23", 20, "2024-10-24"],
    ["from 31 December 2022, which is off", "2022-12-30", 1, "2023-01-03"],
    ["by hand: three days over a weekend", "2021-03-05", 3, "2021-03-10"],
  ])("%s", (_, from, days, expected) => {
    expect(after(from, days)).toBe(expected);
  });

  it("says for which years no notice is known", () => {
    expect([
      knows("2026-01-05", "2026-12-31"),
      knows("2026-12-20", "2027-01-10"),
      knows("2031-01-05", "2031-02-01"),
    ]).toEqual([true, false, false]);
  });

  it("takes the user's own year", () => {
    const own = workingCalendar({ 2027: { notice: "通知", off: ["0101-0103"], worked: ["0109"] } });
    expect(own.knows("2027-01-01", "2027-02-01")).toBe(true);
    expect(own.after("2027-01-08", 1)).toBe("2027-01-09");
  });
});
