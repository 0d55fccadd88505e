/**
 * The editor, asked for before anything else of the window's script has run, since most who open the window want it next. Its script comes
 * while the window's own is still at work.
 */
export const editorAhead = import("../screens/editor/editor-screen.tsx");
