package dev.chancery.actor;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The serialized forms of the values of this package; bytes that were written once stay readable.
 */
class SerializedActorsTest {
  static Stream<Actor> known() {
    return Stream.concat(State.all(), Organization.all());
  }

  @ParameterizedTest
  @MethodSource("known")
  void actor_writtenAndRead_isTheSameInstance(Actor actor) throws Exception {
    assertThat(read(written(actor))).isSameAs(actor);
  }

  @Test
  void state_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        State.of("SUHH"),
        "rO0ABXNyACNkZXYuY2hhbmNlcnkuYWN0b3IuU3RhdGUkU2VyaWFsaXplZAAAAAAAAAABAgABTAAEY29k"
            + "ZXQAEkxqYXZhL2xhbmcvU3RyaW5nO3hwdAAEU1VISA==");
  }

  @Test
  void organization_writtenAndRead_isTheGoldenForm() throws Exception {
    Organization own = Organization.of("OWN-1", "An organisation of our own");

    assertGolden(
        own,
        "rO0ABXNyACpkZXYuY2hhbmNlcnkuYWN0b3IuT3JnYW5pemF0aW9uJFNlcmlhbGl6ZWQAAAAAAAAAAQIA"
            + "AkwABGNvZGV0ABJMamF2YS9sYW5nL1N0cmluZztMAARuYW1lcQB+AAF4cHQABU9XTi0xdAAaQW4gb3Jn"
            + "YW5pc2F0aW9uIG9mIG91ciBvd24=");
    assertThat(((Organization) read(written(own))).name()).isEqualTo(own.name());
  }

  @Test
  void person_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        Person.of("José Núñez"),
        "rO0ABXNyACRkZXYuY2hhbmNlcnkuYWN0b3IuUGVyc29uJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABG5h"
            + "bWV0ABJMamF2YS9sYW5nL1N0cmluZzt4cHQADUpvc8OpIE7DusOxZXo=");
  }

  @Test
  void dyad_writtenAndRead_isTheGoldenForm() throws Exception {
    Dyad pair = Dyad.directed(State.of("ES"), Organization.of("EU"));

    assertGolden(
        pair,
        "rO0ABXNyACJkZXYuY2hhbmNlcnkuYWN0b3IuRHlhZCRTZXJpYWxpemVkAAAAAAAAAAECAANaAAhkaXJl"
            + "Y3RlZEwABWZpcnN0dAAaTGRldi9jaGFuY2VyeS9hY3Rvci9BY3RvcjtMAAZzZWNvbmRxAH4AAXhwAXNy"
            + "ACNkZXYuY2hhbmNlcnkuYWN0b3IuU3RhdGUkU2VyaWFsaXplZAAAAAAAAAABAgABTAAEY29kZXQAEkxq"
            + "YXZhL2xhbmcvU3RyaW5nO3hwdAACRVNzcgAqZGV2LmNoYW5jZXJ5LmFjdG9yLk9yZ2FuaXphdGlvbiRT"
            + "ZXJpYWxpemVkAAAAAAAAAAECAAJMAARjb2RlcQB+AARMAARuYW1lcQB+AAR4cHQAAkVVdAAORXVyb3Bl"
            + "YW4gVW5pb24=");
    assertThat(read(written(pair.undirected()))).isEqualTo(pair.undirected());
  }
}
