package dev.chancery.amount;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The serialized forms, which other versions must read. */
class SerializationTest {
  /** A value and the bytes that it was once written as. */
  private record Golden(Object value, String base64) {}

  static List<Golden> goldens() {
    return List.of(
        new Golden(
            Currency.of("SUR"),
            "rO0ABXNyACdkZXYuY2hhbmNlcnkuYW1vdW50LkN1cnJlbmN5JFNlcmlhbGl6ZWQAAAAAAAAAAQIA"
                + "AUwABGNvZGV0ABJMamF2YS9sYW5nL1N0cmluZzt4cHQAA1NVUg=="),
        new Golden(
            Amount.parse("about USD 53.7 million"),
            "rO0ABXNyACVkZXYuY2hhbmNlcnkuYW1vdW50LkFtb3VudCRTZXJpYWxpemVkAAAAAAAAAAECAAFM"
                + "AAR0ZXh0dAASTGphdmEvbGFuZy9TdHJpbmc7eHB0ABZhYm91dCBVU0QgNTMuNyBtaWxsaW9u"),
        new Golden(
            Amount.parse(
                "about USD 24.4 million (-∞, ∞), at face value (23844444.44444444, 25000000)"),
            "rO0ABXNyACVkZXYuY2hhbmNlcnkuYW1vdW50LkFtb3VudCRTZXJpYWxpemVkAAAAAAAAAAECAAFM"
                + "AAR0ZXh0dAASTGphdmEvbGFuZy9TdHJpbmc7eHB0AE9hYm91dCBVU0QgMjQuNCBtaWxsaW9uICgt"
                + "4oieLCDiiJ4pLCBhdCBmYWNlIHZhbHVlICgyMzg0NDQ0NC40NDQ0NDQ0NCwgMjUwMDAwMDAp"),
        new Golden(
            Factor.parse("about 2.2"),
            "rO0ABXNyACVkZXYuY2hhbmNlcnkuYW1vdW50LkZhY3RvciRTZXJpYWxpemVkAAAAAAAAAAECAAFM"
                + "AAR0ZXh0dAASTGphdmEvbGFuZy9TdHJpbmc7eHB0AAlhYm91dCAyLjI="),
        new Golden(
            AmountPhrase.parse("over €7 million"),
            "rO0ABXNyACtkZXYuY2hhbmNlcnkuYW1vdW50LkFtb3VudFBocmFzZSRTZXJpYWxpemVkAAAAAAAA"
                + "AAECAAFMAAR0ZXh0dAASTGphdmEvbGFuZy9TdHJpbmc7eHB0ABFvdmVyIOKCrDcgbWlsbGlvbg=="));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void writtenAndRead_each_isTheStableForm(Golden golden) throws Exception {
    assertGolden(golden.value(), golden.base64());
  }

  @Test
  void read_phrase_isParsedAgain() throws Exception {
    AmountPhrase phrase = (AmountPhrase) read(written(AmountPhrase.parse("$10–20 million")));

    assertThat(phrase.modifier()).isEqualTo(AmountModifier.BETWEEN);
    assertThat(phrase.candidates()).contains(Currency.of("USD"));
  }

  @Test
  void read_exception_keepsWhatItSays() throws Exception {
    AmountPhraseException refused =
        catchThrowableOfType(
            AmountPhraseException.class, () -> AmountPhrase.parse("¥1 million").amount());
    AmountPhraseException read = (AmountPhraseException) read(written(refused));

    assertThat(read).hasMessage(refused.getMessage());
    assertThat(read.text()).isEqualTo("¥1 million");
    assertThat(read.position()).isZero();
    assertThat(read.candidates()).isEqualTo(refused.candidates()).isNotEmpty();
    assertThat(read.readings()).isEmpty();
  }

  /** Bytes that name the class itself and not its form are not a way around its checks. */
  @ParameterizedTest
  @MethodSource("goldens")
  void read_classInPlaceOfItsForm_refused(Golden golden) throws Exception {
    String name = golden.value().getClass().getName();
    byte[] forged = written(golden.value());
    String text = new String(forged, StandardCharsets.ISO_8859_1);
    byte[] bytes =
        withClassName(text, name + "$Serialized", name).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(catchThrowableOfType(IOException.class, () -> read(bytes)))
        .isInstanceOf(InvalidObjectException.class);
  }

  private static String withClassName(String text, String from, String to) {
    return text.replace((char) from.length() + from, (char) to.length() + to);
  }
}
