package dev.chancery;

import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.dataset.Dataset;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Streams that are damaged or forged: what is read of one is a value like any other, or an error of
 * the stream.
 */
class ForgedStreamsTest {
  private static final Dataset DATA = Chancery.azerbaijanSpain();
  private static final int LONGEST_ARRAY = 10_000;

  /** As many bytes around a place as tell that it is like one of another stream. */
  private static final int AROUND = 8;

  /** Put in the place of any object: nothing, and what few places take. */
  private static final List<@Nullable Object> OTHERS =
      Arrays.asList(
          null,
          "place",
          -5,
          DayOfWeek.MONDAY,
          new ArrayList<>(Collections.singletonList(null)),
          new ArrayList<>(List.of("x")),
          new HashSet<>(Collections.singletonList(null)),
          new LinkedHashMap<>(Map.of("x", "y")));

  /** A value of each class. */
  private static Collection<Object> values() {
    Map<Class<?>, Object> values = new LinkedHashMap<>();
    for (Object each : PublicValuesTest.values()) {
      if (each instanceof Serializable) {
        values.putIfAbsent(each.getClass(), each);
      }
    }
    SerializedValuesTest.values().values().forEach(each -> values.put(each.getClass(), each));
    return values.values();
  }

  @Test
  void read_otherObjectInside_isAValueOrRefused() throws Exception {
    for (Object value : values()) {
      for (Object other : OTHERS) {
        int index = 0;
        for (byte[] bytes = forged(value, 0, other);
            bytes.length > 0;
            bytes = forged(value, ++index, other)) {
          assertSound(bytes, "object " + index + " of a " + value.getClass() + " is " + other);
        }
      }
    }
  }

  /** Writes the value with the other in the place of an object; nothing if it has not so many. */
  private static byte[] forged(Object value, int index, @Nullable Object other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ForgingOutput out = new ForgingOutput(bytes, index, other)) {
      out.writeObject(value);
      return out.left < 0 ? bytes.toByteArray() : new byte[0];
    }
  }

  private static final class ForgingOutput extends ObjectOutputStream {
    private final @Nullable Object other;
    private int left;

    ForgingOutput(OutputStream out, int index, @Nullable Object other) throws IOException {
      super(out);
      this.left = index;
      this.other = other;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      return left-- == 0 ? other : object;
    }
  }

  @Test
  void read_byteFlipped_isAValueOrRefused() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Object value : values()) {
      byte[] bytes = written(value);
      String text = text(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (seen.add(text.substring(Math.max(0, i - AROUND), Math.min(i + AROUND, bytes.length)))) {
          int bit = 1 << (i % Byte.SIZE);
          bytes[i] ^= (byte) bit;
          assertSound(bytes, "bit " + bit + " of byte " + i + " of a " + value.getClass());
          bytes[i] ^= (byte) bit;
        }
      }
    }
  }

  @Test
  void read_streamCutOff_isRefused() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Object value : values()) {
      byte[] bytes = written(value);
      String text = text(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (seen.add(text.substring(Math.max(0, i - AROUND), i))) {
          int length = i;
          assertThatThrownBy(() -> read(Arrays.copyOf(bytes, length)))
              .as("%s bytes of a %s", i, value.getClass())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  private static void assertSound(byte[] bytes, String what) throws Exception {
    Object read;
    try {
      read = read(bytes);
    } catch (IOException | ClassNotFoundException e) {
      return;
    } catch (RuntimeException | InternalError e) {
      // The JDK and Guava may throw what they like of objects of theirs, and no value is asked.
      assertThat(e.getStackTrace())
          .as("%s: %s", what, e)
          .noneMatch(frame -> isOfTheLibrary(frame.getClassName()));
      return;
    }
    if (read != null && isOfTheLibrary(read.getClass().getName())) {
      byte[] again;
      try {
        again = written(read);
      } catch (NotSerializableException e) {
        throw new AssertionError(what, e);
      }
      assertThat(read(again))
          .as(what)
          .isEqualTo(read)
          .hasSameHashCodeAs(read)
          .hasToString(read.toString());
    }
  }

  private static boolean isOfTheLibrary(String className) {
    return className.startsWith("dev.chancery.")
        && !className.startsWith(ForgedStreamsTest.class.getName());
  }

  private static @Nullable Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(
          info ->
              info.arrayLength() > LONGEST_ARRAY
                  ? ObjectInputFilter.Status.REJECTED
                  : ObjectInputFilter.Status.UNDECIDED);
      return in.readObject();
    }
  }

  @Test
  void read_reversedBounds_isRefused() throws Exception {
    Bounds bounds = Edtf.parse("1985/1990").bounds();
    Bound later = Edtf.parse("1999").bounds().startEarliest();
    byte[] forged = replaced(bounds, day(bounds.startEarliest()), day(later));

    assertThatThrownBy(() -> read(forged))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("expected the earlier day first");
  }

  private static String day(Bound bound) throws IOException {
    String text = text(written(bound));
    return text.substring(text.length() - Long.BYTES);
  }

  @Test
  void read_criteriaThatNoQueryMakes_areRefused() throws Exception {
    byte[] offset =
        replaced(
            DATA.facts().limit(9).offset(7).criteria(), "\0\0\0\7", "\u00ff\u00ff\u00ff\u00f9");
    byte[] attribute =
        replaced(DATA.trade().inCurrency("USD").criteria(), "t\0\6amount", "t\0\4rank");

    assertThatThrownBy(() -> read(offset))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("offset(-7): expected 0 or more");
    assertThatThrownBy(() -> read(attribute))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("rank: expected an attribute that is an amount");
  }

  private static byte[] replaced(Object value, String from, String to) throws IOException {
    String text = text(written(value));
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
