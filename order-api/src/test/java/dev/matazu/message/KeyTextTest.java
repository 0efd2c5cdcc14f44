package dev.matazu.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    @RepeatedTest(20)
    void a_key_that_is_made_is_written_as_browsers_read_it_and_its_halves_fit() {
        KeyText key = KeyText.make();
        assertThat(Base64.getUrlDecoder().decode(key.publicKey())).hasSize(65).startsWith(4);
        assertThat(Base64.getUrlDecoder().decode(key.privateKey())).hasSize(32);
        key.check();
    }

    @Test
    void halves_of_two_keys_are_refused_without_naming_them() {
        KeyText one = KeyText.make();
        KeyText other = KeyText.make();
        assertThatThrownBy(new KeyText(one.publicKey(), other.privateKey())::check)
                .hasMessageNotContaining(other.privateKey());
        assertThatThrownBy(new KeyText("nonsense", "nonsense")::check).isInstanceOf(IllegalStateException.class);
    }
}
