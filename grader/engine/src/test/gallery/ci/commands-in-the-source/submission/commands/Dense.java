public class Dense {
::error file=Dense.java::forged
##[error]forged
}
