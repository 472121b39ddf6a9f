export const themes = ['light', 'dark', 'device'] as const;
export type Theme = (typeof themes)[number];

/** The theme that a form or cookie names, and the device's where it names none. */
export function themeOf(name: unknown): Theme {
  return themes.find((theme) => theme === name) ?? 'device';
}

/** The cookie that keeps a choice for a year, as a browser and a `Set-Cookie` header both take it. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
