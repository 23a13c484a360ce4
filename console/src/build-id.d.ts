/** Written by `vite.config.ts`. */
declare const __LINLI_BUILD__: string;
