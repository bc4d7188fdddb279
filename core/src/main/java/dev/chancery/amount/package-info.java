/**
 * Amounts of money as sources give them: a number with its printed precision, a currency, and a
 * modifier such as "about" or "more than"; reckoning and comparing that keep the doubt.
 *
 * <p>Start from {@link dev.chancery.amount.Amount}, or from {@link
 * dev.chancery.amount.AmountPhrase} for amounts in the words of a text.
 */
@NullMarked
package dev.chancery.amount;

import org.jspecify.annotations.NullMarked;
