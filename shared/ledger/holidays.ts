import { calendarDay } from "../calendar.ts";

/** What makes a year's working days differ from its weekdays. Days are MMDD. */
export interface HolidayYear {
  /** The notice that says it; absent where none is known and only the holidays that the law names are left out (未含调休). */
  readonly notice?: string;
  /** Days off, as ranges of days: "0211-0217", or one day: "0405". */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly string[];
}

/** Holiday years by their year, as a user may add or change them. */
export type HolidayTable = Readonly<Record<string, HolidayYear>>;

/** The last year of the table below. */
export const lastHolidayYear = 2027;

/** Days of a year as somebody types them, "0101-0103 0405"; undefined where anything is no day, or a range ends before it begins. */
export function daysOfYear(text: string): readonly string[] | undefined {
  const ranges = text.split(/[\s,，、;；]+/u).filter((range) => range !== "");
  const fits = ranges.every((range) => {
    const [first = "", last = first, ...more] = range.split("-");
    return more.length === 0 && isDay(first) && isDay(last) && first <= last;
  });
  return fits ? ranges : undefined;
}

/** Month and day in four digits; 0229 is one, since some years have it. */
function isDay(text: string): boolean {
  const [, month, day] = /^(\d{2})(\d{2})$/.exec(text) ?? [];
  return month !== undefined && calendarDay(2020, Number(month), Number(day)) !== undefined;
}

/**
 * The holidays and shifted working days of every year, from the yearly notices of the General Office of the State Council on some holidays
 * (关于部分节假日安排的通知). For 2020 as prolonged on 26 January of that year. For 2027 no notice is known: only the days that
 * 全国年节及纪念日放假办法 (2024) names. Years that are not here know weekends alone.
 */
export const holidayTable: HolidayTable = {
  2019: {
    notice: "国务院办公厅关于2019年部分节假日安排的通知，关于调整2019年劳动节假期安排的通知",
    off: ["0101", "0204-0210", "0405", "0501-0504", "0607", "0913", "1001-1007"],
    worked: ["0202", "0203", "0428", "0505", "0929", "1012"],
  },
  2020: {
    notice: "国务院办公厅关于2020年部分节假日安排的通知，关于延长2020年春节假期的通知",
    off: ["0101", "0124-0202", "0404-0406", "0501-0505", "0625-0627", "1001-1008"],
    worked: ["0119", "0426", "0509", "0628", "0927", "1010"],
  },
  2021: {
    notice: "国办发明电〔2020〕27号",
    off: ["0101-0103", "0211-0217", "0403-0405", "0501-0505", "0612-0614", "0919-0921", "1001-1007"],
    worked: ["0207", "0220", "0425", "0508", "0918", "0926", "1009"],
  },
  2022: {
    notice: "国办发明电〔2021〕11号",
    off: ["0101-0103", "0131-0206", "0403-0405", "0430-0504", "0603-0605", "0910-0912", "1001-1007", "1231"],
    worked: ["0129", "0130", "0402", "0424", "0507", "1008", "1009"],
  },
  2023: {
    notice: "国办发明电〔2022〕16号",
    off: ["0101-0102", "0121-0127", "0405", "0429-0503", "0622-0624", "0929-1006"],
    worked: ["0128", "0129", "0423", "0506", "0625", "1007", "1008"],
  },
  2024: {
    notice: "国务院办公厅关于2024年部分节假日安排的通知",
    off: ["0101", "0210-0217", "0404-0406", "0501-0505", "0610", "0915-0917", "1001-1007"],
    worked: ["0204", "0218", "0407", "0428", "0511", "0914", "0929", "1012"],
  },
  2025: {
    notice: "国办发明电〔2024〕12号",
    off: ["0101", "0128-0204", "0404-0406", "0501-0505", "0531-0602", "1001-1008"],
    worked: ["0126", "0208", "0427", "0928", "1011"],
  },
  2026: {
    notice: "国务院办公厅关于2026年部分节假日安排的通知",
    off: ["0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"],
    worked: ["0104", "0214", "0228", "0509", "0920", "1010"],
  },
  2027: {
    off: ["0101", "0205-0208", "0405", "0501-0502", "0609", "0915", "1001-1003"],
    worked: [],
  },
};
