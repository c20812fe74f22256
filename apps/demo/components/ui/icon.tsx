const paths = {
  overview: "M4 13h6V4H4v9Zm0 7h6v-4H4v4Zm10 0h6v-9h-6v9Zm0-16v4h6V4h-6Z",
  activities: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  files: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8l-5-5Zm0 0v5h5",
  table: "M4 5h16v14H4V5Zm0 5h16M10 10v9",
  stream:
    "M3 8c3 0 3-3 6-3s3 3 6 3 3-3 6-3M3 14c3 0 3-3 6-3s3 3 6 3 3-3 6-3M3 20c3 0 3-3 6-3s3 3 6 3 3-3 6-3",
  save: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 20h14",
  code: "m8 8-4 4 4 4m8-8 4 4-4 4M13.5 5l-3 14",
  network: "M4 8h13m0 0-3.5-3.5M17 8l-3.5 3.5M20 16H7m0 0 3.5-3.5M7 16l3.5 3.5",
  pause: "M9 5v14M15 5v14",
  play: "M8 5.5v13l11-6.5-11-6.5Z",
  close: "m6 6 12 12M18 6 6 18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  warning: "M12 9v4.5m0 3v.01M10.3 4.2 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z",
  copy: "M9 9h10v11H9V9Zm-4 6V4h10",
  search: "m20 20-4.2-4.2M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z",
  calendar: "M5 6h14v14H5V6Zm0 5h14M9 3.5V7m6-3.5V7",
  chevron: "m9 6 6 6-6 6",
  flask: "M10 3v6l-5.2 9a2 2 0 0 0 1.7 3h11a2 2 0 0 0 1.7-3L14 9V3M8.5 3h7M7.5 15h9",
  molecule: "M12 3.5 19 7.5v9l-7 4-7-4v-9l7-4Zm0 4.5 3.5 2v4L12 16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  board: "M5 4h4v16H5V4Zm5.5 0h4v10h-4V4ZM16 4h4v13h-4V4Z",
  records:
    "M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3Zm0 0v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3",
  transfer: "M8 20V5m0 0L4.5 8.5M8 5l3.5 3.5M16 4v15m0 0 3.5-3.5M16 19l-3.5-3.5",
  register: "M8 4H6v17h12V4h-2M9 2.5h6v3H9v-3Zm0 10 2.2 2.2L15.5 10",
  workspace:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.3 2.7-6 6-6s6 2.7 6 6m1.5-9.3a3.2 3.2 0 0 0 0-6.1M17.5 14c2.1.8 3.5 2.9 3.5 5.5",
  plus: "M12 5v14M5 12h14",
  bolt: "M13 3 5 13.5h6L10.5 21 19 10h-6l.5-7Z",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7m2 3a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.7 18l1.3-1.3",
  filter: "M4 6h16M7 12h10M10 18h4",
  edit: "M4 20h4L19 9l-4-4L4 16v4Zm9-13 4 4",
  upload: "M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M5 20h14",
  sheet: "M5 4h14v16H5V4Zm0 5h14M5 14h14M11 4v16",
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon: whatever it stands beside says the same in words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
