/**
 * A second opinion: what another implementation of EDTF says of the same texts, and every class of
 * difference explained. Start from {@link dev.chancery.examples.peer.EdtfDifferential}.
 */
@NullMarked
package dev.chancery.examples.peer;

import org.jspecify.annotations.NullMarked;
