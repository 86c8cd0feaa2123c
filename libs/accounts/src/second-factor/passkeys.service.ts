import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database, newId } from '@passerelle/database';
import { parseInput } from '@passerelle/problems';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { sentences } from '../accounts.sentences.js';
import { assertMayAdd, type SignInSession, SignInSessions } from './sign-in-sessions.js';
import { Person } from '../people/person.entity.js';
import { Passkey } from './second-factor.entity.js';
import { MOST_PASSKEYS, passkeyName } from './second-factor.rules.js';
import { SecondFactorsService, wrong } from './second-factors.service.js';

/** Longest answer of a device, in characters; those of known devices have some 2 000. */
const LONGEST_ANSWER = 10_000;

/** Passkeys of people, by WebAuthn. Its library is loaded when the first passkey is used. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly sessions: SignInSessions,
    private readonly factors: SecondFactorsService,
  ) {}

  /**
   * What a browser needs to make a passkey.
   * @returns `PublicKeyCredentialCreationOptionsJSON` of WebAuthn, as JSON
   * @throws {InvalidInput} where the person must show first who they are, and for one passkey too many
   */
  async offer(session: SignInSession): Promise<string> {
    assertMayAdd(session);
    const { manager } = this.database;
    const { email, name } = await manager.findOneByOrFail(Person, { id: session.personId });
    const known = await manager.findBy(Passkey, { personId: session.personId });
    if (known.length >= MOST_PASSKEYS) throw tooMany();
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const options = await generateRegistrationOptions({
      rpName: 'Passerelle',
      rpID: this.host,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(session.personId),
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.sessions.challenge(session, options.challenge);
    return JSON.stringify(options);
  }

  /**
   * Keeps a passkey that a browser has made.
   * @param answer `RegistrationResponseJSON` of WebAuthn, as JSON
   * @returns recovery codes, if the person had none
   * @throws {InvalidInput} | {LimitReached}
   */
  async add(session: SignInSession, input: { name: string; answer: string }): Promise<string[]> {
    assertMayAdd(session);
    const { name } = parseInput(passkeyName, { name: input.name });
    const { personId } = session;
    await this.factors.countTry(personId);
    const expectedChallenge = await this.sessions.takeChallenge(session);
    const response = jsonIn<RegistrationResponseJSON>(input.answer);
    if (expectedChallenge === undefined || response === undefined) throw refused();
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      ...this.expected,
    }).catch(() => ({ registrationInfo: undefined }));
    if (registrationInfo === undefined) throw refused();
    const { credential } = registrationInfo;
    const codes = await this.database.transaction(async (tx) => {
      await tx.manager.findOneOrFail(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if ((await tx.manager.countBy(Passkey, { personId })) >= MOST_PASSKEYS) throw tooMany();
      if (await tx.manager.existsBy(Passkey, { credentialId: credential.id })) throw refused();
      await tx.manager.insert(Passkey, {
        id: newId(),
        personId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: String(credential.counter),
        transports: credential.transports ?? [],
      });
      return this.factors.added(tx, personId, 'addPasskey');
    });
    await this.factors.forgetTries(personId);
    return codes;
  }

  /**
   * What a browser needs to sign with one of the person’s passkeys.
   * @returns `PublicKeyCredentialRequestOptionsJSON` of WebAuthn, as JSON
   */
  async challenge(session: SignInSession): Promise<string> {
    const known = await this.database.manager.findBy(Passkey, { personId: session.personId });
    if (known.length === 0) throw wrong('proof', 'no_factor', sentences.noFactor());
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      userVerification: 'preferred',
    });
    await this.sessions.challenge(session, options.challenge);
    return JSON.stringify(options);
  }

  /**
   * Tries the answer of a device of somebody who signs in.
   * @param answer `AuthenticationResponseJSON` of WebAuthn, as JSON
   * @throws {InvalidInput}
   */
  async tryAnswer(session: SignInSession, answer: string): Promise<void> {
    const { personId } = session;
    // Not counted: nobody guesses a signature, and each challenge is taken once.
    const expectedChallenge = await this.sessions.takeChallenge(session);
    const response = jsonIn<AuthenticationResponseJSON>(answer);
    if (expectedChallenge === undefined || response === undefined) throw refused();
    const { manager } = this.database;
    const passkey = await manager.findOneBy(Passkey, { personId, credentialId: String(response.id) });
    if (passkey === null) throw refused();
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
      ...this.expected,
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || authenticationInfo === undefined) throw refused();
    await manager.update(
      Passkey,
      { id: passkey.id },
      { counter: String(authenticationInfo.newCounter), lastUsedAt: this.clock.now() },
    );
    await this.factors.forgetTries(personId);
  }

  private get host(): string {
    return new URL(this.settings.publicUrl).hostname;
  }

  private get expected() {
    return {
      expectedOrigin: new URL(this.settings.publicUrl).origin,
      expectedRPID: this.host,
      // Beside a mailed code or a password, holding the device is enough.
      requireUserVerification: false,
    };
  }
}

const refused = () => wrong('answer', 'passkey_refused', sentences.passkeyRefused());
const tooMany = () => wrong('answer', 'too_many_passkeys', sentences.tooManyPasskeys({ max: MOST_PASSKEYS }));

/** The object in a text of a browser; undefined: it is none, or too long. */
function jsonIn<Answer extends object>(text: string): Answer | undefined {
  if (text.length > LONGEST_ANSWER) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'response' in value ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}
