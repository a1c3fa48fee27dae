import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Where the server of `npm run dev` listens; one that listens on every address is found on loopback.
const { PORT = "4000", HOST = "127.0.0.1" } = process.env;
const host = ["0.0.0.0", "::"].includes(HOST) ? "127.0.0.1" : HOST;
const api = `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;

export default defineConfig({
  root: import.meta.dirname,
  // Files that are served as they stand.
  publicDir: "static",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Of react-admin and MUI, what the shell itself uses is one chunk of this size; gzip makes a third of it.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Only what every page needs gets a named chunk. A group over the whole of react-admin or MUI would
          // drag into the first load whatever a single lazy page uses of them.
          groups: [
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|react-router|react-router-dom|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: { "/graphql": api, "/files": api, "/imports": api, "/sign-in": api },
  },
});
