/** The screens of the window. */
export type ScreenName = "library" | "editor" | "settings" | "compare" | "import";
