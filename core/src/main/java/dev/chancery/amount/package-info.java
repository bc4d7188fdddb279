/**
 * Amounts of money as sources give them: a number with its printed precision, a currency, and a
 * modifier such as "about" or "more than".
 *
 * <p>Start from {@link dev.chancery.amount.Amount}.
 */
@NullMarked
package dev.chancery.amount;

import org.jspecify.annotations.NullMarked;
