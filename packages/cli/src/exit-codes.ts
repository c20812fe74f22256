/** What the process ends with. Part of the interface: scripts rely on these. */
export const ExitCode = {
  OK: 0,
  FAILURE: 1,
  USAGE: 2,
  AUTH: 3,
  NOT_FOUND: 4,
  PARTIAL: 5,
  INTERRUPTED: 130,
} as const;

export const EXIT_CODES_HELP = `
Exit codes:
  0    done
  1    failed: no connection, an error of the server, a file that cannot be written
  2    wrong usage: an unknown option, a value that does not fit, a file that fails its checks
  3    no credentials, or refused ones
  4    not found
  5    done in part: some files or rows came through, others did not
  130  interrupted (143 when ended by SIGTERM, 129 by SIGHUP)`;
