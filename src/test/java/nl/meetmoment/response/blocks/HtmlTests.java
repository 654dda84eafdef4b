package nl.meetmoment.response.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTests {

    @Test
    void keepsATelephoneNumberInOnePiece() {
        assertThat(Html.prose("Bel 113: 0800-0113. <b> of 088-0767 000."))
                .isEqualTo("Bel 113: <span class=\"telephone\">0800-0113</span>. &lt;b&gt; of "
                        + "<span class=\"telephone\">088-0767 000</span>.");
        assertThat(Html.prose("In 2010-2012, of 10-15 keer.")).isEqualTo("In 2010-2012, of 10-15 keer.");
    }
}
