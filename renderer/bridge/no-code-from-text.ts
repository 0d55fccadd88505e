import { config } from "zod";

// The page's policy forbids code made of text. zod would try it once, and the browser would read a whole script again to say where.
config({ jitless: true });
