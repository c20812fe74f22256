/** Exit codes of the process. Scripts rely on them, so they are part of the public interface. */
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
  0    success
  1    failure: no connection, a server error, or a file that cannot be written
  2    wrong usage: an unknown option, an invalid value, or a file that fails its checks
  3    missing or rejected credentials
  4    not found
  5    partial success: some files or rows succeeded, others did not
  130  interrupted (143 after SIGTERM, 129 after SIGHUP)`;
