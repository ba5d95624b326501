// Lint rules. The zones keep the arrows of the window pointing one way:
// words ◄ components ◄ pages ◄ app/routes, and only ipc/ knows Tauri.
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const tauri = { group: ["@tauri-apps/*"], message: "Only ipc/ may speak to Tauri: add a function there." };
const fake = { group: ["**/ipc/fake", "**/ipc/fake/*"], message: "The in-memory backend is for development and tests only." };
const pages = { group: ["**/pages/*", "**/pages/*/*"], message: "Only the router knows pages." };
const otherPages = {
  regex: "^\\.\\./(start|trust|tasks|question|check|results|options|plan|report|compare|settings|help)(/|$)",
  message: "Pages do not import each other: move what they share to components/.",
};
const app = { group: ["**/app/*"], message: "Components do not know the application around them." };
const react = { group: ["react", "react-dom", "**/components/*", "**/app/*", "**/pages/*"], message: "words/ holds sentences only." };

const zone = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

export default ts.config(
  { ignores: ["dist", "node_modules", "src/ipc/types.ts"] },
  ...ts.configs.recommended,
  a11y.flatConfigs.recommended,
  {
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: zone(tauri, fake, pages) },
  { files: ["src/ipc/**"], rules: zone(pages) },
  { files: ["src/words/**"], rules: zone(tauri, fake, pages, react) },
  { files: ["src/components/**"], rules: zone(tauri, fake, pages, app) },
  { files: ["src/pages/**"], rules: zone(tauri, fake, otherPages) },
  { files: ["src/app/routes.tsx"], rules: zone(tauri, fake) },
  { files: ["src/**/*.test.{ts,tsx}", "src/test/**"], rules: { "no-restricted-imports": "off" } },
);
