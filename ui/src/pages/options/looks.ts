// The colour of each readiness; the words always stand beside it.
import type { TagProps } from "nhsuk-react-components";

import type { Readiness } from "../../ipc/types";

export const COLOURS: Record<Readiness, NonNullable<TagProps["modifier"]>> = { "ready-now": "green", nearly: "yellow", "not-yet": "grey" };
