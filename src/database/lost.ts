/** Class 08, what a server says that stops, starts or is full, and what the system says of a connection. */
const codes = /^(08...|57P0.|53300|E[A-Z_]+)$/;

/** What `pg` throws of a connection that broke or was not made has no code. */
const messages = /^Connection terminated|^timeout e|is not queryable$/;

/** Whether a code tells that a database, or the connection to it, is gone. */
export function tellsOfLoss(code: string): boolean {
  return codes.test(code);
}

/** Whether a message without a code does. */
export function isLossMessage(message: string): boolean {
  return messages.test(message);
}
