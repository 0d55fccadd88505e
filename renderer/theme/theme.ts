import { createTheme, Modal } from "@mantine/core";

/** The accent, #1f4e8c, from its lightest tint to its darkest shade; place 6 is the light theme's own, 4 serves on dark. */
const accent = [
  "#edf2f9",
  "#d9e3f1",
  "#b0c5e2",
  "#85a6d3",
  "#5f8ac4",
  "#3f6dab",
  "#1f4e8c",
  "#1b457c",
  "#163a69",
  "#102c51",
] as const;

/** The look of all components: compact, square, no motion to speak of. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 4,
  fontFamily: "var(--font)",
  headings: { fontFamily: "inherit", fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 100 }, lockScroll: false, centered: true } }),
  },
});
