import {
  createHash,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** What WebAuthn gives to a device, as far as it is read here. */
interface Options {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
}

/** Ways in which a device or a page in between may lie. */
export interface Lies {
  origin?: string;
  challenge?: string;
  host?: string;
  counter?: number;
}

const FLAGS = { userPresent: 0x01, userVerified: 0x04, newCredential: 0x40 };
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const byteString = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.length < 256
      ? Buffer.of(0x58, bytes.length)
      : Buffer.of(0x59, bytes.length >> 8, bytes.length & 255),
    bytes,
  ]);
const textString = (text: string): Buffer =>
  Buffer.concat([Buffer.of(0x60 + text.length), Buffer.from(text)]);

/** A passkey of software: makes and signs as a device does (WebAuthn level 2, ES256, attestation "none"). */
export function softwarePasskey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, challenge: string, lies: Lies): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (host: string, flags: number, lies: Lies, more = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.counter ?? (counter += 1));
    return Buffer.concat([sha256(lies.host ?? host), Buffer.of(flags), count, more]);
  };
  const rest = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };

  return {
    /** @param json of `offerPasskey` */
    make(json: string, lies: Lies = {}): string {
      const { challenge, rp } = JSON.parse(json) as Options;
      const client = clientData('webauthn.create', challenge, lies);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKeyOf(publicKey)]);
      const { userPresent, userVerified, newCredential } = FLAGS;
      const data = authenticatorData(
        rp?.id ?? '',
        userPresent | userVerified | newCredential,
        lies,
        credential,
      );
      const attestation = Buffer.concat([
        Buffer.of(0xa3),
        textString('fmt'),
        textString('none'),
        textString('attStmt'),
        Buffer.of(0xa0),
        textString('authData'),
        byteString(data),
      ]);
      const response = {
        clientDataJSON: client.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
      return JSON.stringify({ ...rest, response });
    },
    /** @param json of `challengePasskey` */
    sign(json: string, lies: Lies = {}): string {
      const { challenge, rpId = '' } = JSON.parse(json) as Options;
      const client = clientData('webauthn.get', challenge, lies);
      const data = authenticatorData(rpId, FLAGS.userPresent | FLAGS.userVerified, lies);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      };
      return JSON.stringify({ ...rest, response });
    },
  };
}

/** A public key as COSE writes it (RFC 9053, 7.1.1): EC2, ES256, P-256. */
function coseKeyOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = createPublicKey(key.export({ type: 'spki', format: 'pem' })).export({
    format: 'jwk',
  });
  const bytes = (text: string): Buffer => byteString(Buffer.from(text, 'base64url'));
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
    bytes(x),
    Buffer.of(0x22),
    bytes(y),
  ]);
}
