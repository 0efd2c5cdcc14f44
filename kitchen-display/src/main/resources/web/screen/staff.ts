import { call } from './calls.ts';

/** Who works here, and who is signed in on this device: the log names them then, and no longer the device. */

export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly role: 'COOK' | 'COUNTER' | 'MANAGER';
}

interface Device {
  readonly staff: Staff | null;
}

/** All throw `Refused`. */
export const people = {
  all: () => call<Staff[]>('GET', '/staff'),
  signedIn: async () => (await call<Device>('GET', '/device')).staff,
  signIn: (who: string, pin: string) => call<void>('POST', '/staff/sign-in', { staff: who, pin }),
  signOut: () => call<void>('DELETE', '/staff/sign-in'),
};
