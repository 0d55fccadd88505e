/** The typefaces of the printed report by their use. `alternates` name what to fall back to where one is missing (w:altName). */
export interface PaperFonts {
  readonly title: string;
  /** 一、 headings. */
  readonly heading: string;
  /** （一） headings. */
  readonly subheading: string;
  readonly body: string;
  /** Page numbers and small print. */
  readonly pageNumber: string;
  readonly latin: string;
  readonly alternates: Readonly<Record<string, string>>;
}

const latin = "Times New Roman";

/** Typefaces by what is installed. Source: GB/T 9704-2012, 5.2.2 (3号仿宋 body) and the names that each system gives them. */
export const fontPresets = {
  /** Windows with the GB2312 typefaces that government offices install. */
  gb2312: {
    title: "方正小标宋简体",
    heading: "黑体",
    subheading: "楷体_GB2312",
    body: "仿宋_GB2312",
    pageNumber: "宋体",
    latin,
    alternates: {
      方正小标宋简体: "华文中宋",
      楷体_GB2312: "楷体",
      仿宋_GB2312: "仿宋",
      黑体: "SimHei",
      宋体: "SimSun",
    },
  },
  /** Windows as delivered. */
  windows: {
    title: "华文中宋",
    heading: "黑体",
    subheading: "楷体",
    body: "仿宋",
    pageNumber: "宋体",
    latin,
    alternates: { 华文中宋: "STZhongsong", 黑体: "SimHei", 楷体: "KaiTi", 仿宋: "FangSong", 宋体: "SimSun" },
  },
  /** Kylin and UOS with WPS Office. */
  kylin: {
    title: "方正小标宋_GBK",
    heading: "方正黑体_GBK",
    subheading: "方正楷体_GBK",
    body: "方正仿宋_GBK",
    pageNumber: "方正书宋_GBK",
    latin,
    alternates: {
      方正小标宋_GBK: "方正小标宋简体",
      方正黑体_GBK: "黑体",
      方正楷体_GBK: "楷体",
      方正仿宋_GBK: "仿宋",
      方正书宋_GBK: "宋体",
    },
  },
} as const satisfies Record<string, PaperFonts>;

/** The name of a set of typefaces. */
export type FontPreset = keyof typeof fontPresets;

/** The set used until somebody chooses another. */
export const defaultFontPreset: FontPreset = "gb2312";
