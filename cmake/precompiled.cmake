# keyuan_precompiled(TARGET [HEADER...]): with KEYUAN_PRECOMPILED, TARGET's files begin with the headers that
# most of them include, and with HEADER..., compiled once for all targets that name the same. Worth it where
# a compiler with sanitizers would read them two hundred times; files include what they use all the same.
function(keyuan_precompiled target)
  if(NOT KEYUAN_PRECOMPILED)
    return()
  endif()
  string(MD5 which "${ARGN}")
  set(holder keyuan_precompiled_${which})
  if(NOT TARGET ${holder})
    file(WRITE ${CMAKE_BINARY_DIR}/generated/precompiled.cpp "")
    add_library(${holder} OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
    target_link_libraries(${holder} PRIVATE keyuan_flags fmt::fmt spdlog::spdlog nlohmann_json::nlohmann_json)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
      target_compile_options(${holder} PRIVATE -Xclang -fno-pch-timestamp)
    endif()
    target_precompile_headers(${holder} PRIVATE
      <algorithm> <charconv> <chrono> <functional> <map> <memory> <mutex> <optional> <set> <span> <stdexcept> <string>
      <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <spdlog/spdlog.h> <nlohmann/json.hpp> ${ARGN})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${holder})
endfunction()
