/**
 * Reading and writing datasets: JSON, JSON Lines and CSV.
 *
 * <p>Start from {@link dev.chancery.io.DatasetReader} and {@link dev.chancery.io.DatasetWriter}, or
 * from the front door, {@code dev.chancery.Chancery}.
 */
@NullMarked
package dev.chancery.io;

import org.jspecify.annotations.NullMarked;
