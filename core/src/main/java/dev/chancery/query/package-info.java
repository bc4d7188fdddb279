/**
 * Questions about facts, as immutable values: conditions, queries and plans. They know nothing of
 * how facts are stored.
 *
 * <p>Start from {@link dev.chancery.query.Query}; a {@link dev.chancery.query.Criteria} is the
 * question alone, away from any dataset.
 */
@NullMarked
package dev.chancery.query;

import org.jspecify.annotations.NullMarked;
