/** Tests as users write them, outside the packages of the library. */
@NullMarked
package dev.chancery.blackbox;

import org.jspecify.annotations.NullMarked;
