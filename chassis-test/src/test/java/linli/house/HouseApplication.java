package linli.house;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service there can be. */
@SpringBootApplication
class HouseApplication {}
