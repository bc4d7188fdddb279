package dev.chancery.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How the bytes that a fuzzer makes, or a corpus file holds, become the text for a parser. */
final class FuzzInput {
  /** The longest text, in characters, as a power of two: 1 MiB. */
  private static final int LONGEST = 20;

  private FuzzInput() {}

  /**
   * Returns the bytes as UTF-8. If they are {@code start#n#pattern#end}, the pattern is repeated to
   * 2<sup>n</sup> characters, so that a short input can be a long text.
   */
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String[] parts = text.split("#", -1);
    if (parts.length != 4 || parts[2].isEmpty() || !parts[1].matches("[1-9]\\d?")) {
      return text;
    }
    int length = 1 << Math.min(LONGEST, Integer.parseInt(parts[1]));
    return parts[0] + parts[2].repeat(Math.max(1, length / parts[2].length())) + parts[3];
  }

  /** Returns the bytes as they are, or those of the long text that they stand for. */
  static byte[] bytes(byte[] bytes) {
    String text = text(bytes);
    return text.equals(new String(bytes, StandardCharsets.UTF_8))
        ? bytes
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns if the law holds.
   *
   * @throws AssertionError if not; names the law and the start of the text
   */
  static void require(boolean law, String name, String text) {
    if (!law) {
      String start = text.length() <= 100 ? text : text.substring(0, 100) + "…";
      throw new AssertionError(name + " does not hold for '" + start + "'");
    }
  }

  /** Returns what the value is after it was written and read. */
  @SuppressWarnings({"unchecked", "BanSerializableRead"})
  static <T extends Serializable> T serialized(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
