import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { InvalidInput } from '@passerelle/problems';

@ObjectType('Passkey', { description: 'A device by which one shows a second factor.' })
export class PasskeyType {
  @Field(() => ID, { description: 'UUID of the passkey, for `removePasskey`.' })
  id: string;

  @Field({ description: 'In the words of its person.' })
  name: string;

  @Field({ description: 'When it was added.' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last shown; null: never since it was added.',
  })
  lastUsedAt: Date | null;
}

@ObjectType('SecondFactor', {
  description: 'By what one shows at a sign-in who one is, beside the mailed code or the password.',
})
export class SecondFactorType {
  @Field({ description: 'The installation asks for one of people with this role.' })
  isRequired: boolean;

  @Field({ description: 'An authenticator app is in use.' })
  hasApp: boolean;

  @Field(() => [PasskeyType], { description: 'The first added first; ten at most.' })
  passkeys: PasskeyType[];

  @Field(() => Int, { description: 'How many recovery codes are not used yet.' })
  recoveryCodesLeft: number;
}

@ObjectType('PendingSignIn', {
  description: 'A sign-in that waits for the second factor: nobody is signed in until it is shown or added.',
})
export class PendingSignInType {
  @Field({ description: 'An authenticator app may show a code.' })
  hasApp: boolean;

  @Field({ description: 'A passkey may be used.' })
  hasPasskey: boolean;

  @Field({ description: 'The person has no second factor yet, and has to add one.' })
  mustAdd: boolean;

  @Field({ description: 'More than ten minutes ago: to add a factor, one signs in again.' })
  isOld: boolean;
}

@ObjectType('AppOffer', {
  description: 'A new secret for an authenticator app, in use after its first code.',
})
export class AppOfferType {
  @Field({ description: 'To be typed where no camera reads the code; in base32.' })
  secret: string;

  @Field({ description: 'The address `otpauth://…` that opens an app on the same device.' })
  uri: string;

  @Field({ description: 'The QR code as an SVG path of dark squares.' })
  qrPath: string;

  @Field(() => Int, { description: 'Width and height of the QR code, in squares.' })
  qrSize: number;
}

@ObjectType('WebauthnOptions', { description: 'What a browser passes to a device.' })
export class WebauthnOptions {
  @Field({ description: 'JSON of WebAuthn: creation or request options.' })
  json: string;
}

@ObjectType('RecoveryCodes', { description: 'Codes for the day on which the app or the device is lost.' })
export class RecoveryCodesType {
  @Field(() => [String], { description: 'Each works once. They are shown only now.' })
  codes: string[];
}

export const AppOfferResult = resultOf('AppOfferResult', [AppOfferType, InvalidInput]);
export const WebauthnOptionsResult = resultOf('WebauthnOptionsResult', [WebauthnOptions, InvalidInput]);
export const SecondFactorResult = resultOf('SecondFactorResult', [SecondFactorType, InvalidInput]);
export const RecoveryCodesResult = resultOf('RecoveryCodesResult', [RecoveryCodesType, InvalidInput]);
