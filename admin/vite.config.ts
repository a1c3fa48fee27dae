import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://127.0.0.1:4000";

export default defineConfig({
  root: import.meta.dirname,
  // The citizen pages own the folder named public/, so plain files of the console live in static/.
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
    proxy: { "/graphql": api, "/files": api },
  },
});
