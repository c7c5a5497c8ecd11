// Versions. The other exported functions stand where they are implemented, in src/engine.
#include <losskit/losskit.h>

#define LK_STRING(x) #x
#define LK_VERSION_STRING(major, minor, patch) LK_STRING(major) "." LK_STRING(minor) "." LK_STRING(patch)

extern "C" {

const char* lk_version(void) { return LK_VERSION_STRING(LK_VERSION_MAJOR, LK_VERSION_MINOR, LK_VERSION_PATCH); }
int32_t lk_abi_version(void) { return 0; }
int32_t lk_numerics_version(void) { return 1; }

}  // extern "C"
