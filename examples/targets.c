/* Prints the CPU, what losskit chose for it, and every (back end, ISA) pair that the library was built with. */
#include <losskit/losskit.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  lk_target_info info;
  lk_error error;
  int32_t backend, isa, i;
  memset(&error, 0, sizeof error);
  error.struct_size = sizeof error;
  if (lk_context_target(NULL, &backend, &isa, &error) != LK_OK) {
    fprintf(stderr, "targets: %s\n", error.message);
    return 1;
  }
  printf("losskit %s on %s\n", lk_version(), lk_cpu_name());
  printf("in use: %s, %s\nbuilt with:", lk_backend_name(backend), lk_isa_name(isa));
  memset(&info, 0, sizeof info);
  info.struct_size = sizeof info;
  for (i = 0; lk_describe_target(i, &info) == LK_OK; ++i)
    printf("%s %s/%s%s", i ? "," : "", lk_backend_name(info.backend), lk_isa_name(info.isa),
           info.runs ? "" : " (not on this CPU)");
  printf("\n");
  return 0;
}
