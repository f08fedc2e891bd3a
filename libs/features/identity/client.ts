/** Who asks to be let in, as far as the request tells. */
export interface Client {
  address: string;
  /** The device's cookie, when it has one. */
  deviceToken: string | null;
  /** Browser and system in short, for the person's own list of devices. */
  device: string;
}
