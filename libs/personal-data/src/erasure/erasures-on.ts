/**
 * All erasures of a database, as this connection sees them.
 * @returns ids of people and projects that lead to nobody, and when each was erased, as an ISO 8601 text
 */
export async function erasuresOn(client: {
  query(statement: string): Promise<{ rows: { id: string; at: Date }[] }>;
}): Promise<{ id: string; at: string }[]> {
  const { rows } = await client.query('SELECT id, erased_at AS at FROM erasure ORDER BY erased_at, id');
  return rows.map(({ id, at }) => ({ id, at: at.toISOString() }));
}
