/** The network of the client, as `Authentication.headersOf` passes it on. */
export const clientOf = (headers: Headers | undefined): string => headers?.get('x-forwarded-for') ?? '';
