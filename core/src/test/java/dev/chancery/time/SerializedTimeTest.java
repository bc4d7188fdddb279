package dev.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The serialized forms of the values of this package; bytes that were written once stay readable.
 */
class SerializedTimeTest {
  private static final String EDTF =
      "rO0ABXNyACFkZXYuY2hhbmNlcnkudGltZS5FZHRmJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABHRleHR0ABJMamF2YS9sYW5nL1N0cmluZzt4cHQAFzIwMDQtMDYtfjAxLzIwMDQtMDYtfjIw";
  private static final String BOUND =
      "rO0ABXNyACJkZXYuY2hhbmNlcnkudGltZS5Cb3VuZCRTZXJpYWxpemVkAAAAAAAAAAECAAFKAAhlcG9jaERheXhwAAAAAAAAH4w=";
  private static final String BOUNDS =
      "rO0ABXNyACNkZXYuY2hhbmNlcnkudGltZS5Cb3VuZHMkU2VyaWFsaXplZAAAAAAAAAABAgAETAALZW5k"
          + "RWFybGllc3R0ABlMZGV2L2NoYW5jZXJ5L3RpbWUvQm91bmQ7TAAJZW5kTGF0ZXN0cQB+AAFMAA1zdGFy"
          + "dEVhcmxpZXN0cQB+AAFMAAtzdGFydExhdGVzdHEAfgABeHBzcgAiZGV2LmNoYW5jZXJ5LnRpbWUuQm91"
          + "bmQkU2VyaWFsaXplZAAAAAAAAAABAgABSgAIZXBvY2hEYXl4cH//////////cQB+AARzcQB+AAMAAAAA"
          + "AAAfjHNxAH4AAwAAAAAAAB+M";

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static void assertGolden(Object value, String golden) throws Exception {
    assertThat(Base64.getEncoder().encodeToString(written(value))).isEqualTo(golden);
    assertThat(read(Base64.getDecoder().decode(golden))).isEqualTo(value);
  }

  @Test
  void edtf_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Edtf.parse("2004-06-~01/2004-06-~20"), EDTF);
  }

  @Test
  void bound_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Bound.of(LocalDate.of(1992, 2, 11)), BOUND);
  }

  @Test
  void bounds_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(Edtf.parse("1992-02-11/..").bounds(), BOUNDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1985", "1985/", "[..1984]", "Y17E9", "?2004-06-~11", "2004-02-29T10:11:12+05"})
  void edtf_writtenAndRead_isTheSame(String text) throws Exception {
    Edtf edtf = Edtf.parse(text);
    Edtf copy = (Edtf) read(written(edtf));

    assertThat(copy).isEqualTo(edtf);
    assertThat(copy.bounds()).isEqualTo(edtf.bounds());
    assertThat(copy.level()).isEqualTo(edtf.level());
    assertThat(read(written(edtf.bounds()))).isEqualTo(edtf.bounds());
  }

  static List<Bound> bounds() {
    return List.of(
        Bound.unknown(),
        Bound.openPast(),
        Bound.openFuture(),
        Bound.of(LocalDate.EPOCH),
        Edtf.parse("Y17E9").bounds().startEarliest());
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void bound_writtenAndRead_isTheSame(Bound bound) throws Exception {
    assertThat(read(written(bound))).isEqualTo(bound).hasToString(bound.toString());
  }
}
