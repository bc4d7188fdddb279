package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;

/** Writes and reads values as Java's serialization does. */
public final class SerializedForms {
  private SerializedForms() {}

  public static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  public static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  /** Asserts that the value is still written as it once was, and that this is still read. */
  public static void assertGolden(Object value, String base64) throws Exception {
    assertThat(Base64.getEncoder().encodeToString(written(value))).isEqualTo(base64);
    assertThat(read(Base64.getDecoder().decode(base64)))
        .isEqualTo(value)
        .hasToString(value.toString());
  }
}
