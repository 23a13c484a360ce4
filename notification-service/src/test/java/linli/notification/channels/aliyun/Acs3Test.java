package linli.notification.channels.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Acs3Test {

    /** The example of the vendor's documentation of its signature, word for word. */
    @Test
    void it_signs_as_the_vendors_example_does() {
        var body = Acs3.sha256("");
        var query =
                new TreeMap<>(
                        Map.of(
                                "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                                "RegionId", "cn-shanghai"));
        var headers =
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-content-sha256", body,
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                        "x-acs-version", "2014-05-26");

        var signed =
                Acs3.authorization(
                        "POST",
                        "/",
                        query,
                        headers,
                        body,
                        "YourAccessKeyId",
                        "YourAccessKeySecret");

        assertThat(signed)
                .isEqualTo(
                        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
                                + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                                + "x-acs-signature-nonce;x-acs-version,"
                                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void blanks_and_stars_are_written_as_the_vendor_wants_them() {
        assertThat(Acs3.queryOf(new TreeMap<>(Map.of("a", "x y*~", "b", "停水"))))
                .isEqualTo("a=x%20y%2A~&b=%E5%81%9C%E6%B0%B4");
    }
}
