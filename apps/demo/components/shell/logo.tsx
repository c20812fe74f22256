/** Six petals turned about one centre: a kaleidoscope. */
export function Logo() {
  return (
    <svg aria-hidden="true" width="30" height="30" viewBox="-12 -12 24 24">
      {[1, 2, 3, 4, 5, 6].map((hue) => (
        <path
          key={hue}
          d="M0 0 4.4 -5.6 0 -11 -4.4 -5.6Z"
          fill={`var(--hue-${hue})`}
          opacity="0.9"
          transform={`rotate(${hue * 60})`}
        />
      ))}
    </svg>
  );
}
