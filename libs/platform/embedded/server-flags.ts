import type { ServerSettings } from './server-check.js';

/*
 * Loopback only, no socket file. Error logging is terse and without statements because a statement or a
 * DETAIL line can hold a child's name.
 */
const always: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
};

/** The command line of the server: `settings` win over our own, except for the address and the port. */
export function serverFlags(cluster: string, port: number, settings: ServerSettings): string[] {
  const { listen_addresses, unix_socket_directories } = always;
  const all = { ...always, ...settings, listen_addresses, unix_socket_directories };
  const named = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...named];
}
