// Where the window begins.
import { createRoot } from "react-dom/client";

import { App } from "./app/App";
import "./styles/app.scss";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
