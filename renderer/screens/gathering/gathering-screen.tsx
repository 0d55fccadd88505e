import "./gathering.css";
import { useDesk } from "../../shell/desk.ts";
import { GatheringList } from "./gathering-list.tsx";
import { HallScreen } from "./hall-screen.tsx";

/** The gathering hall: all gatherings, or the one that is open. */
export function GatheringScreen() {
  const { path } = useDesk();
  return path === null ? <GatheringList /> : <HallScreen path={path} />;
}
