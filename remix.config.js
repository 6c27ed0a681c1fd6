// Every Remix option stands here and nowhere else; vite.config.ts imports this file (Remix itself does not look for it).

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // its manifest endpoint would be one more surface open to everybody
    v3_lazyRouteDiscovery: false,
  },
};
